<#if it.row?has_content>
# variables: {"where": {"id": {"_eq": "[=it.id]"}}}
# expect: {"[=it.names.connection]": {"edges": [{"node": {"id": "[=it.id]"}}], "pageInfo": {"hasNextPage": false, "hasPreviousPage": false}, "totalCount": 1}}
</#if>
query Connection($where: [=it.names.filter]) {
  [=it.names.connection](first: 2, orderby: "created desc", where: $where) {
    edges {
      cursor
      node {
        id
        lastchange
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    totalCount
  }
}
