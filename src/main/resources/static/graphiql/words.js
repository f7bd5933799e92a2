// What GraphiQL says, in Chinese.

export const words = {
  'Show Documentation Explorer': '打开接口文档', 'Hide Documentation Explorer': '收起接口文档', 'Documentation Explorer': '接口文档', Docs: '接口文档', 'Search Docs...': '搜索接口文档……',
  'A GraphQL schema provides a root type for each kind of operation.': '每一类操作各有一个根类型。', 'Root Types': '根类型', 'All Schema Types': '全部类型', 'Other results': '其他结果', 'No results found': '没有找到',
  Fields: '字段', Type: '类型', Arguments: '参数', Implements: '实现', 'Possible Types': '可能的类型', 'Enum Values': '取值', 'No Description': '没有说明', Implementations: '实现者',
  'Show Deprecated Fields': '列出已弃用的字段', 'Show Deprecated Arguments': '列出已弃用的参数', 'Show Deprecated Values': '列出已弃用的取值', 'Deprecated Fields': '已弃用的字段', 'Deprecated Arguments': '已弃用的参数', 'Deprecated Enum Values': '已弃用的取值',
  'Error fetching schema': '没能读到接口文档', 'No GraphQL schema available': '没有接口文档',
  'Show History': '打开历史', 'Hide History': '收起历史', History: '历史', 'Edit label': '改名', 'Add favorite': '收藏', 'Remove favorite': '取消收藏', 'Type a label': '名称', Clear: '清空',
  'Delete from history': '从历史中删除', 'Cleared History': '历史已清空', 'Failed to Clear History': '没能清空历史',
  'Re-fetch GraphQL schema': '重新读取接口文档', 'Open short keys dialog': '快捷键', 'Open settings dialog': '设置',
  'Select active operation': '选取标签页', 'Add tab': '新建标签页', 'Close Tab': '关闭标签页', '<untitled>': '未命名',
  'Query Editor': '查询编辑框', 'Editor Commands': '编辑命令', 'Result Window': '结果', 'Execute query (Ctrl-Enter)': '运行查询（Ctrl-Enter）', 'Stop query': '停止', 'Execute query': '运行查询',
  'Prettify query (Shift-Ctrl-P)': '整理格式（Shift-Ctrl-P）', 'Merge fragments into query (Shift-Ctrl-M)': '并入片段（Shift-Ctrl-M）', 'Copy query (Shift-Ctrl-C)': '复制查询（Shift-Ctrl-C）',
  Variables: '变量', Headers: '请求头', 'Hide editor tools': '收起变量与请求头', 'Show editor tools': '打开变量与请求头',
  'Variables are invalid JSON': '变量不是合法的 JSON', 'Headers are invalid JSON': '请求头不是合法的 JSON',
  'Short Keys': '快捷键', 'Short key': '按键', Function: '作用', 'Close dialog': '关闭', 'Search in editor': '在编辑框中查找', 'Search in documentation': '在接口文档中搜索', 'Prettify editors': '整理格式',
  'Merge fragments definitions into operation definition': '把片段并入操作', 'Copy query': '复制查询', 'Re-fetch schema using introspection': '重新读取接口文档',
  'The editors use': '编辑框用', 'CodeMirror Key Maps': 'CodeMirror 的按键方案', 'that add more short keys. This instance of Graph': '，另有更多快捷键；此处的 Graph', 'QL uses': 'QL 用',
  Settings: '设置', 'Persist headers': '保留请求头', 'Save headers upon reloading.': '重新载入后仍保留请求头。', 'Only enable if you trust this device.': '只在可信的设备上开启。', On: '开', Off: '关',
  Theme: '明暗', 'Adjust how the interface looks like.': '编辑器的明暗。', System: '随系统', Light: '浅色', Dark: '深色',
  'Clear storage': '清除所存', 'Remove all locally stored data and start fresh.': '删除此编辑器存在本机的全部内容，从头开始。', 'Clear data': '清除', 'Cleared data': '已清除', Failed: '没有成功',
};

export const sentences = [
  [/^Execute query \((.+)\)$/, '运行查询（$1）'],
  [/^Go back to (.+)$/, '返回 $1'],
  [/^Search (\w+)\.\.\.$/, '搜索 $1……'],
  [/^[a-z -]+ icon$/, '图标'],
];

/** What people write, and the names of the schema. */
export const data = '.CodeMirror, .tool-bar, #header, .skip, .graphiql-history-item-label, .graphiql-doc-explorer a, .graphiql-doc-explorer-search-type, .graphiql-doc-explorer-search-field, .graphiql-doc-explorer-search-argument, .graphiql-doc-explorer-argument-name, .graphiql-doc-explorer-enum-value, .CodeMirror-hints, .CodeMirror-info';
