<#if it.row?has_content>
# variables: {"where": {"id": {"_eq": "[=it.id]"}}}
# expect: {"[=it.names.page]": [{"id": "[=it.id]"}]}
</#if>
query ReadPage($where: [=it.names.filter]) {
  [=it.names.page](skip: 0, limit: 10, orderby: "created desc, id", where: $where) {
    id
    lastchange
  }
}
