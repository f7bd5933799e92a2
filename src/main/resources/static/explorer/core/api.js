// The public GraphQL API: the explorer has no other source.
import { language } from './language.js';
import { token, forget } from './editor.js';
import { kindOf } from './problems.js';

/** kind: network, refused (no or no valid token), the code of the first GraphQL error, or what the status means (problems.js). */
export class ApiError extends Error {
  constructor(kind, message, errors = []) {
    super(message);
    this.kind = kind;
    this.errors = errors;
  }
}

/**
 * The data of one operation. A field that failed is null in it, and `data.errors` tells why; where nothing came, an ApiError is
 * thrown. `signal` ends a request whose answer nobody waits for any more.
 */
export async function ask(operation, variables = {}, signal = undefined) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', 'Accept-Language': language() };
  if (token()) headers.Authorization = `Bearer ${token()}`;
  let response;
  try {
    response = await fetch('/graphql', { method: 'POST', headers, signal, body: JSON.stringify({ query: operation, variables }) });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new ApiError('network', failure.message);
  }
  if (response.status === 401) {
    // Revoked or mistyped: with it, not even what everybody may read is answered.
    forget();
    throw new ApiError('refused', (await problem(response)) ?? response.statusText);
  }
  let answer;
  try {
    answer = await response.json();
  } catch {
    throw new ApiError(kindOf(response.status), `${response.status} ${response.statusText}`);
  }
  const errors = answer.errors ?? [];
  if (!answer.data || (errors.length && Object.values(answer.data).every(value => value === null))) {
    const first = errors[0];
    throw new ApiError(first?.extensions?.code ?? first?.extensions?.classification ?? kindOf(response.status), first?.message ?? answer.detail ?? `${response.status}`, errors);
  }
  return errors.length ? { ...answer.data, errors } : answer.data;
}

/** Whether the service answers at all. */
export const reachable = () => fetch('/explorer/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);

/** A request of an editor that is no GraphQL and has no answer. */
export async function send(method, path) {
  let response;
  try {
    response = await fetch(path, { method, headers: { Authorization: `Bearer ${token()}` } });
  } catch (failure) {
    throw new ApiError('network', failure.message);
  }
  if (response.ok) return;
  const told = (await problem(response)) ?? `${response.status} ${response.statusText}`;
  if (response.status === 401) forget();
  throw new ApiError(response.status === 401 ? 'refused' : kindOf(response.status), told);
}

async function problem(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return null;
  }
}

/** The nodes of a connection. */
export const nodes = connection => connection?.edges.map(edge => edge.node) ?? [];
