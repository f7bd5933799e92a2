// What YASGUI says, in Chinese.

export const words = {
  'Add tab': '新建标签页', 'Add a new tab': '新建标签页', 'Close tab': '关闭标签页', 'New Tab': '新建标签页', 'Rename Tab': '改名', 'Copy Tab': '复制标签页', 'Close Tab': '关闭标签页', 'Close other tabs': '关闭其他标签页', 'Undo close Tab': '恢复关闭的标签页',
  'Open settings': '打开请求设置', 'Close settings': '收起请求设置', Settings: '请求设置', 'Request method': '请求方法', 'Accept Headers': '结果格式', Arguments: '参数', 'Header Arguments': '请求头', 'Default Graphs': '默认图', 'Named Graphs': '命名图',
  'Run query': '运行查询', 'Share query': '分享查询', 'Show all': '全部显示', Table: '表格', Response: '原始应答', Boolean: '是与否', True: '是', False: '否',
  'Simple view': '简略显示', Ellipse: '截短长文', 'Filter query results': '筛选结果', 'Page size:': '每页', All: '全部', First: '第一页', Previous: '上一页', Next: '下一页', Last: '最后一页', pagination: '分页',
  'No data available in table': '没有结果', 'No matching records found': '没有符合筛选的结果', 'Loading...': '正在读取……',
  'Download result': '下载结果', 'Download Results': '下载结果', 'Download not supported': '这种结果不能下载',
  'Try query in a new browser window': '在新窗口中打开此查询', 'Unable to get response from endpoint. Possible reasons:': '没能从服务得到应答，可能因为：', 'Incorrect endpoint URL': '地址有误', 'Endpoint is down': '服务没有运行',
};

const VIEWS = { Table: '表格', Response: '原始应答', Boolean: '是与否', Error: '错误' };
const view = name => VIEWS[name] ?? name;

export const sentences = [
  [/^Shows (\w+) view$/, (_, name) => `以“${view(name)}”显示`],
  [/^Could not render results with the (\w+) plugin, the results currently are rendered with the (\w+) plugin\.(?: See)?$/, (_, one, other) => `这种结果不能以“${view(one)}”显示，现以“${view(other)}”显示。`],
  [/^(\d+) results? in ([\d.]+) seconds?$/, '$1 条结果，用时 $2 秒'],
  [/^Response in ([\d.]+) seconds?$/, '已应答，用时 $1 秒'],
  [/^Showing ([\d,]+) to ([\d,]+) of ([\d,]+) (?:entries|entry)$/, '第 $1–$2 条，共 $3 条'],
  [/^Showing ([\d,]+) to ([\d,]+) of ([\d,]+) (?:entries|entry) \(filtered from ([\d,]+) total (?:entries|entry)\)$/, '第 $1–$2 条，共 $3 条（自 $4 条中筛选）'],
  [/^\(filtered from ([\d,]+) total (?:entries|entry)\)$/, '（自 $1 条中筛选）'],
  [/^(.+): Activate to sort$/, '$1：点按排序'],
  [/^(.+): Activate to invert sorting$/, '$1：点按反序'],
  [/^(.+): Activate to remove sorting$/, '$1：点按不排序'],
];

/** What people write, and what the graph answers. */
export const data = '.CodeMirror-scroll, .CodeMirror-hints, .tool-bar, #parameters, #header, .skip, .tabsList .tab a > span, .dataTable td:not(.dt-empty), .dt-column-title, pre, .yasqe_sharePopup input';
