<#if it.files?seq_contains("create") && it.key?has_content>
<#import "values.ftl" as sample>
# variables: {"where": {"id": {"_eq": <@sample.value it.id/>}}}
# expect: {"[=it.names.page]": [{"[=it.key]": <@sample.value it.id/>}]}
</#if>
query ReadPage($where: [=it.names.filter]) {
  [=it.names.page](skip: 0, limit: 10, <#if it.based>orderby: "created desc, id", <#elseif it.key?has_content>orderby: "id", </#if>where: $where) {
    [=it.key?has_content?then(it.key, "__typename")]
<#if it.based>
    lastchange
</#if>
  }
}
