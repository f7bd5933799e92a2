package org.policygraph.graphql;

import java.util.Locale;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Org;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/**
 * A city that does not exist, its lamps and its offices. Each method states what the model requires
 * of one entity; a test adds what it is about.
 */
final class Fictional extends GivenGraph {
  static final String CITY = "area/lamp-city";
  static final String PROVINCE = "area/lamp-province";
  static final String PIECE = "unit/piece";
  static final String SHA = "0".repeat(64);

  Fictional() {
    topic("document-type/plan", "方案", "Plan");
    area(PROVINCE, "灯省", "Lamp Province");
    area(CITY, "灯市", "Lamp City").to(Pg.within, PROVINCE).to(Skos.broader, PROVINCE);
    unit(PIECE, "盏", "piece");
  }

  @Override
  Fictional without(String id, String property) {
    super.without(id, property);
    return this;
  }

  Entity topic(String id, String chinese, String english) {
    return entity(id, Pg.Topic)
        .to(Skos.inScheme, "topic-scheme/" + id.substring(0, id.indexOf('/')))
        .text(Skos.prefLabel, chinese, english);
  }

  Entity area(String id, String chinese, String english) {
    return entity(id, Pg.Area).text(Skos.prefLabel, chinese, english);
  }

  Entity unit(String id, String symbol, String english) {
    return entity(id, Pg.Unit)
        .text(Skos.prefLabel, symbol, english)
        .string(Skos.notation, english)
        .string(Pg.symbol, symbol);
  }

  Entity document(String key, int year) {
    entity("text/" + key, Pg.TextVersion)
        .to(Eli.realizes, "document/" + key)
        .inChinese(Eli.title, "文件" + key)
        .string(Dcterms.format, "text/plain")
        .string(Pg.sha256, SHA)
        .string(Pg.fileName, key + ".txt")
        .integer(Pg.length, 1000)
        .is(Pg.copyKind, Enumerations.CopyKind.REPRINT);
    return entity("document/" + key, Pg.Document)
        .text(Rdfs.label, "文件" + key, "Document " + key)
        .text(Dcterms.title, "文件" + key, "Document " + key)
        .to(Eli.type_document, "document-type/plan")
        .integer(Pg.year, year);
  }

  /** A span of the document's text. */
  String evidence(String document, int start, String quote) {
    String id =
        "evidence/%s-%d-%d"
            .formatted(document, start, start + quote.codePointCount(0, quote.length()));
    entity(id, Pg.Evidence)
        .to(Oa.hasSource, "text/" + document)
        .to(Oa.hasSelector, id + "-position", id + "-quote");
    entity(id + "-position", Oa.TextPositionSelector)
        .integer(Oa.start, start)
        .integer(Oa.end, start + quote.codePointCount(0, quote.length()));
    entity(id + "-quote", Oa.TextQuoteSelector).string(Oa.exact, quote);
    return id;
  }

  /**
   * A span of an earlier version of the document's text, whose file is {@code DOCUMENT-old.txt}.
   */
  String superseded(String document, int start, String quote, String sha256) {
    entity("text/" + document + "-old", Pg.TextVersion)
        .to(Eli.realizes, "document/" + document)
        .to(Dcterms.isReplacedBy, "text/" + document)
        .string(Pg.sha256, sha256)
        .string(Pg.fileName, document + "-old.txt")
        .integer(Pg.length, 1000)
        .is(Pg.copyKind, Enumerations.CopyKind.REPRINT);
    String id = evidence(document, start, quote);
    without(id, Oa.hasSource).entity(id).to(Oa.hasSource, "text/" + document + "-old");
    return id;
  }

  Entity section(String document, String key, int order) {
    return entity("section/" + document + "-" + key, Pg.Section)
        .to(Pg.sectionOf, "document/" + document)
        .text(Rdfs.label, "章" + key, "Section " + key)
        .integer(Pg.depth, 1)
        .integer(Pg.order, order)
        .integer(Pg.start, order)
        .integer(Pg.end, order + 10L);
  }

  private Entity statement(String type, String document, String key, int order, String... classes) {
    return entity(type + "/" + document + "-" + key, classes)
        .to(org.policygraph.vocabulary.Rdf.type, Pg.Statement)
        .text(
            Rdfs.label,
            type + document + key,
            type.toUpperCase(Locale.ROOT) + " " + document + " " + key)
        .to(Pg.statedIn, "document/" + document)
        .to(Pg.evidence, evidence(document, order, key))
        .integer(Pg.order, order)
        .is(Pg.reviewStatus, Enumerations.ReviewStatus.DRAFTED);
  }

  Entity goal(String document, String key, int order) {
    return statement("goal", document, key, order, Pg.Goal);
  }

  Entity programme(String document, String key, int order, String nameKey) {
    return statement("programme", document, key, order, Pg.Programme).string(Pg.nameKey, nameKey);
  }

  Entity reference(String document, String key, int order) {
    return statement("reference", document, key, order, Pg.Reference)
        .string(Pg.citedText, "《" + key + "》")
        .is(Pg.relation, Enumerations.ReferenceRelation.BASED_ON);
  }

  Entity measure(String document, String key, int order) {
    return statement("measure", document, key, order, Pg.Measure)
        .is(Pg.stage, Enumerations.Stage.PLANNED);
  }

  Entity responsibility(String measureId, String agencyId, int order) {
    String measure = measureId.substring("measure/".length());
    String key = agencyId.substring("agency/".length());
    return entity("responsibility/" + measure + "-" + key, Pg.Responsibility, Pg.Statement)
        .text(Rdfs.label, "责任" + order, "Responsibility " + order)
        .to(Pg.statedIn, "document/" + measure.substring(0, measure.indexOf('-')))
        .integer(Pg.order, order)
        .is(Pg.reviewStatus, Enumerations.ReviewStatus.DRAFTED)
        .to(Pg.measure, measureId)
        .to(Pg.agency, agencyId)
        .string(Pg.writtenAs, key)
        .is(Pg.role, Enumerations.Role.RESPONSIBLE)
        .is(Pg.roleBasis, Enumerations.RoleBasis.LISTED)
        .is(Pg.basis, Enumerations.Basis.EXPLICIT);
  }

  Entity quantity(String key, String value) {
    return entity("quantity/" + key, Pg.Quantity)
        .decimal(Qudt.numericValue, value)
        .to(Qudt.hasUnit, PIECE)
        .is(Pg.comparator, Enumerations.Comparator.AT_LEAST)
        .string(Pg.verbatim, value + "盏");
  }

  Entity time(String key, String from, String to) {
    return entity("time/" + key, Pg.TimeSpan)
        .date(Pg.from, from)
        .date(Pg.to, to)
        .flag(Pg.recurring, false)
        .is(Pg.timeBasis, Enumerations.TimeBasis.STATED);
  }

  Entity parameter(String document, String key, int order) {
    quantity(document + "-" + key, "10");
    return statement("parameter", document, key, order, Pg.PolicyParameter)
        .is(Pg.parameterKind, Enumerations.ParameterKind.CAP)
        .to(Pg.quantity, "quantity/" + document + "-" + key);
  }

  private Entity figure(
      String type, String document, String key, int order, String indicator, String of) {
    quantity(document + "-" + key, "100");
    return statement(type, document, key, order, of, Pg.Figure)
        .to(Pg.indicator, indicator)
        .to(Pg.scope, CITY)
        .to(Pg.quantity, "quantity/" + document + "-" + key)
        .is(Pg.valueKind, Enumerations.ValueKind.STOCK)
        .flag(Pg.growthRate, false)
        .flag(Pg.perUnit, false);
  }

  Entity target(String document, String key, int order, String indicator) {
    return figure("target", document, key, order, indicator, Pg.Target);
  }

  Entity observation(String document, String key, int order, String indicator) {
    return figure("observation", document, key, order, indicator, Pg.Observation);
  }

  Entity indicator(String key) {
    return entity("indicator/" + key, Pg.Indicator)
        .text(Skos.prefLabel, "指标" + key, "Indicator " + key)
        .to(Qudt.hasUnit, PIECE)
        .is(Pg.desired, Enumerations.Desired.HIGHER);
  }

  /** An agency that has the name now, and as its only one. */
  Entity agency(String key, String chinese) {
    return entity("agency/" + key, Pg.Agency, Org.FormalOrganization)
        .text(Rdfs.label, chinese, "Agency " + key)
        .to(Pg.name, name(key, 1, chinese).flag(Pg.official, true).id());
  }

  Entity name(String agency, int number, String chinese) {
    return entity("agency-name/" + agency + "-" + number, Pg.AgencyName)
        .inChinese(Rdfs.label, chinese);
  }

  Entity change(String key, String date, String before, String after) {
    return entity("agency-change/" + key, Pg.AgencyChange)
        .text(Rdfs.label, "变动" + key, "Change " + key)
        .is(Pg.changeKind, Enumerations.ChangeKind.RENAMED)
        .date(Pg.date, date)
        .to(Pg.NS + "before", before)
        .to(Pg.NS + "after", after)
        .to(Org.originalOrganization, before)
        .to(Org.resultingOrganization, after)
        .decimal(Pg.changeConfidence, "0.9")
        .text(Dcterms.source, "虚构的公告", "A made-up notice");
  }

  /** A graph in which every field of the contract has a value; n of everything. */
  static Fictional complete(int n) {
    Fictional graph = new Fictional();
    for (String scheme :
        new String[] {
          "function",
          "instrument",
          "target-group",
          "sector",
          "document-type",
          "administrative-level",
          "agency-class"
        }) {
      graph.topic(scheme + "/wide", "宽" + scheme, "Wide " + scheme);
      graph
          .topic(scheme + "/narrow", "窄" + scheme, "Narrow " + scheme)
          .to(Skos.broader, scheme + "/wide");
    }
    for (int i = 0; i < n; i++) {
      graph.everything("d" + i);
    }
    return graph;
  }

  private void everything(String key) {
    agencies(key);
    indicators(key);
    document(key + "cited", 2029).date(Eli.date_document, "2029-01-01");
    String spoken = evidence(key, 5, "局长");
    entity("speaker/" + key, Pg.Speaker)
        .text(Rdfs.label, "发言人", "Speaker")
        .string(Pg.post, "局长")
        .to(Pg.agency, "agency/" + key + "-speaker")
        .to(Pg.evidence, spoken);
    entity("reply/" + key, Pg.Reply)
        .is(Pg.replyKind, Enumerations.ReplyKind.CPPCC_PROPOSAL)
        .string(Pg.replyBody, "灯市政协")
        .string(Pg.replySession, "一届二次")
        .string(Pg.replyNumber, "003")
        .string(Pg.proposer, "提案者");
    time(key + "-period", "2030", "2035-06").string(Pg.verbatim, "五年");
    document(key, 2030)
        .string(Eli.id_local, "灯政〔2030〕1号")
        .to(Skos.NS + "editorialNote", "look/" + key)
        .to(Eli.jurisdiction, CITY)
        .to(Pg.level, "administrative-level/narrow")
        .date(Eli.date_document, "2030-01-15")
        .date(Eli.date_publication, "2030-02-01")
        .to(Pg.period, "time/" + key + "-period")
        .to(Pg.issuer, "agency/" + key)
        .to(Pg.addressee, "agency/" + key + "-addressee")
        .to(Pg.reply, "reply/" + key)
        .to(Pg.notStated, Pg.spoken);
    entity("look/" + key)
        .text(Rdfs.label, "此数字尚无归属", "nothing accounts for it")
        .string(Dcterms.NS + "subject", "statements")
        .integer(Pg.order, 0)
        .to(Pg.evidence, evidence(key, 11, "灯"));
    entity("text/" + key)
        .string(Eli.publisher, "灯市网")
        .string(Pg.sourceUrl, "https://example.org/" + key)
        .date(Pg.retrieved, "2031-01-01");
    section(key, "1", 10).string(Pg.number, "一").to(Pg.speaker, "speaker/" + key);
    section(key, "1-1", 20).to(Pg.parentSection, "section/" + key + "-1");
    statements(key);
  }

  private void agencies(String key) {
    agency(key + "-parent", "母机关" + key);
    agency(key + "-speaker", "发言机关" + key);
    agency(key + "-addressee", "收文机关" + key);
    agency(key + "-successor", "后继机关" + key).to(Org.subOrganizationOf, "agency/" + key + "-parent");
    agency(key + "-member", "成员" + key);
    agency(key + "-payer", "出资机关" + key);
    agency(key, "路灯局" + key)
        .to(Pg.agencyClass, "agency-class/narrow")
        .to(Org.subOrganizationOf, "agency/" + key + "-parent")
        .to(Pg.membership, "membership/" + key)
        .to(Pg.name, "agency-name/" + key + "-2");
    entity("membership/" + key, Pg.Membership).to(Pg.member, "agency/" + key + "-member");
    name(key, 2, "路灯处" + key)
        .flag(Pg.official, true)
        .date(Pg.from, "2001")
        .date(Pg.to, "2010-03")
        .to(Pg.evidence, evidence(key, 7, "路灯处"));
    change(key, "2031-04-01", "agency/" + key, "agency/" + key + "-successor")
        .date(Pg.notBefore, "2031")
        .date(Pg.notAfter, "2032")
        .to(Pg.function, "function/narrow")
        .to(Pg.evidence, evidence(key, 9, "变动"));
  }

  private void indicators(String key) {
    indicator(key + "-like");
    indicator(key)
        .inChinese(Skos.altLabel, "灯数" + key)
        .text(Skos.definition, "灯的数目", "Number of lamps")
        .to(Pg.function, "function/narrow");
    entity("indicator-relation/" + key, Pg.IndicatorRelation)
        .to(Pg.relates, "indicator/" + key, "indicator/" + key + "-like")
        .text(Pg.why, "看似相同", "They look alike");
  }

  private Entity full(String key, Entity statement) {
    return statement
        .to(Pg.section, "section/" + key + "-1")
        .to(Pg.supportingEvidence, evidence(key, 3, "佐证"))
        .is(Pg.confidence, Enumerations.Confidence.HIGH)
        .string(Pg.reviewedBy, "reviewer")
        .string(Pg.reviewedAt, "2031-01-01")
        .string(Pg.reviewNote, "看过")
        .to(Pg.notStated, Pg.time);
  }

  private void statements(String key) {
    full(key, goal(key, "g", 30)).to(Pg.time, time(key + "-g", "2030", "2031").id());
    full(key, programme(key, "p", 40, "programme " + key));
    full(key, reference(key, "r", 50))
        .string(Pg.documentNumber, "灯政〔2029〕9号")
        .to(Pg.citedDocument, "document/" + key + "cited");
    full(key, measure(key, "m", 60))
        .string(Pg.number, "1.")
        .to(Pg.time, time(key + "-m", "2030-01", "2030-06-30").id())
        .to(Pg.function, "function/narrow")
        .to(Pg.instrument, "instrument/narrow")
        .to(Pg.targetGroup, "target-group/narrow")
        .to(Pg.sector, "sector/narrow")
        .to(Pg.place, CITY)
        .to(Pg.serves, "goal/" + key + "-g");
    full(key, measure(key, "mp", 70)).to(Pg.partOf, "measure/" + key + "-m");
    full(key, responsibility("measure/" + key + "-m", "agency/" + key, 65))
        .to(Pg.evidence, evidence(key, 65, "路灯局"));
    handedOver(key);
    full(key, parameter(key, "x", 80))
        .string(Pg.base, "每盏")
        .to(Pg.payer, "agency/" + key + "-payer")
        .to(Pg.forMeasure, "measure/" + key + "-m")
        .to(Pg.time, time(key + "-x", "2030", "2031").id());
    quantity(key + "-base", "50");
    entity("quantity/" + key + "-t").decimal(Pg.upperValue, "200");
    entity("dimension/" + key, Pg.Dimension)
        .is(Pg.dimensionKind, Enumerations.DimensionKind.ORGANISATION)
        .to(Pg.dimensionValue, "agency/" + key)
        .string(Pg.writtenAs, "路灯局");
    full(key, target(key, "t", 90, "indicator/" + key))
        .to(Pg.dimension, "dimension/" + key)
        .to(Pg.time, time(key + "-t", "2030", "2035").id())
        .integer(Pg.dueYear, 2035)
        .to(Pg.baseline, "quantity/" + key + "-base")
        .integer(Pg.baselineYear, 2029)
        .is(Pg.binding, Enumerations.Binding.BINDING)
        .flag(Pg.partsAreWhole, true)
        .to(Pg.forGoal, "goal/" + key + "-g")
        .to(Pg.forMeasure, "measure/" + key + "-m");
    full(key, target(key, "tp", 100, "indicator/" + key)).to(Pg.partOf, "target/" + key + "-t");
    full(key, observation(key, "o", 110, "indicator/" + key))
        .to(Pg.dimension, "dimension/" + key)
        .to(Pg.time, time(key + "-o", "2030", "2030").id())
        .integer(Pg.year, 2030)
        .flag(Pg.partsAreWhole, true)
        .to(Pg.forMeasure, "measure/" + key + "-m");
    full(key, observation(key, "op", 120, "indicator/" + key))
        .to(Pg.partOf, "observation/" + key + "-o");
    derived(key);
    audited(key);
  }

  /** What follows from the targets, as rules would conclude it. */
  private void derived(String key) {
    entity("target/" + key + "-tp").integer(Pg.dueYear, 2033);
    assessment(key, "t", Enumerations.AssessmentStatus.MET)
        .to(Pg.deciding, "observation/" + key + "-o")
        .flag(Pg.selfReported, true);
    assessment(key, "tp", Enumerations.AssessmentStatus.NOT_OBSERVED);
    entity("target-report/" + key, Pg.TargetReport)
        .text(Rdfs.label, "比照", "Report")
        .to(Pg.target, "target/" + key + "-t")
        .to(Pg.observation, "observation/" + key + "-o")
        .is(Pg.reportOutcome, Enumerations.ReportOutcome.REACHED)
        .is(Pg.reportTiming, Enumerations.ReportTiming.DUE)
        .flag(Pg.selfReported, true)
        .text(Pg.reason, "达到", "Reached");
    entity("continuation/" + key, Pg.Continuation)
        .text(Rdfs.label, "延续", "Continuation")
        .to(Pg.earlier, "measure/" + key + "-m")
        .to(Pg.later, "measure/" + key + "-mp")
        .is(Pg.confidence, Enumerations.Confidence.MEDIUM)
        .to(Pg.evidence, evidence(key, 60, "路灯"))
        .text(Pg.reason, "同一主题", "Of one theme");
    entity("target-revision/" + key, Pg.TargetRevision)
        .text(Rdfs.label, "调整", "Revision")
        .to(Pg.earlier, "target/" + key + "-t")
        .to(Pg.later, "target/" + key + "-tp")
        .is(Pg.direction, Enumerations.Direction.RAISED)
        .decimal(Pg.ratio, "2.0")
        .text(Pg.reason, "提高", "Raised");
  }

  /** What is found and counted of a document, as rules would conclude it. */
  private void audited(String key) {
    finding(key, Enumerations.FindingKind.HOLDER_UNKNOWN)
        .to(Pg.about, "measure/" + key + "-m")
        .to(Pg.inDocument, "document/" + key)
        .to(Pg.ofAgency, "agency/" + key)
        .to(Pg.evidence, evidence(key, 5, "局长"))
        .to(Pg.premise, "handover/" + key);
    entity("handover/" + key).to(Pg.premise, "speaker/" + key);
    entity("count/" + key, Pg.Count)
        .string(Pg.countOf, "MEASURE")
        .string(Pg.countedBy, "AGENCY")
        .to(Pg.agency, "agency/" + key)
        .to(Pg.inDocument, "document/" + key)
        .integer(Pg.year, 2030)
        .integer(Pg.count, 2);
  }

  Entity finding(String key, Enumerations.FindingKind kind) {
    return entity("finding/" + key, Pg.Finding)
        .text(Rdfs.label, "发现", "Finding")
        .is(Pg.findingKind, kind)
        .text(Pg.message, "请查明", "Find out")
        .string(Pg.rule, "finding-holder-unknown");
  }

  Entity assessment(String document, String target, Enumerations.AssessmentStatus status) {
    return entity("assessment/" + document + "-" + target, Pg.Assessment)
        .text(Rdfs.label, "评估", "Assessment")
        .to(Pg.target, "target/" + document + "-" + target)
        .is(Pg.assessmentStatus, status)
        .text(Pg.reason, "理由", "Reason");
  }

  /** The measure's responsibility and all that the agency did are with its successor. */
  private void handedOver(String key) {
    String change = "agency-change/" + key;
    entity("handover/" + key, Pg.Handover)
        .to(Pg.giver, "agency/" + key)
        .to(Pg.receiver, "agency/" + key + "-successor")
        .to(Pg.change, change);
    entity("succession/" + key, Pg.Succession)
        .to(Pg.ofAgency, "agency/" + key)
        .to(Pg.agency, "agency/" + key + "-successor")
        .to(Pg.handover, "handover/" + key)
        .string(Pg.steps, " " + key)
        .date(Pg.certainFrom, "2033")
        .flag(Pg.uncertain, false);
    holding(key + "-a", key).to(Pg.ofAgency, "agency/" + key);
    holding(key + "-r", key).to(Pg.responsibility, "responsibility/" + key + "-m-" + key);
  }

  private Entity holding(String holding, String key) {
    return entity("holding/" + holding, Pg.Holding)
        .text(Rdfs.label, "承担" + holding, "Holding " + holding)
        .to(Pg.agency, "agency/" + key + "-successor")
        .to(Pg.succession, "succession/" + key)
        .to(Pg.via, "agency-change/" + key)
        .date(Pg.from, "2033")
        .date(Pg.to, "2039")
        .date(Pg.validFrom, "2033-01-01")
        .date(Pg.validUntil, "2040-01-01")
        .flag(Pg.uncertain, false)
        .decimal(Pg.holdingConfidence, "0.9");
  }

  /** The same graph, whose texts are files with these contents. */
  Fictional withText(String document, String fileName, String sha256, int length) {
    String id = "text/" + document;
    without(id, Pg.sha256).without(id, Pg.fileName).without(id, Pg.length);
    entity(id).string(Pg.sha256, sha256).string(Pg.fileName, fileName).integer(Pg.length, length);
    return this;
  }
}
