<#if it.files?seq_contains("create") && it.key?has_content>
<#import "values.ftl" as sample>
# variables: {"where": {"id": {"_eq": <@sample.value it.id/>}}}
# expect: {"[=it.names.connection]": {"edges": [{"node": {"[=it.key]": <@sample.value it.id/>}}], "pageInfo": {"hasNextPage": false, "hasPreviousPage": false}, "totalCount": 1}}
</#if>
query Connection($where: [=it.names.filter]) {
  [=it.names.connection](first: 2, <#if it.based>orderby: "created desc", </#if>where: $where) {
    edges {
      cursor
      node {
        [=it.key?has_content?then(it.key, "__typename")]
<#if it.based>
        lastchange
</#if>
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
