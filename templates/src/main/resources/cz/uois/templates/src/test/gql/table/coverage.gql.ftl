<#if it.row?has_content>
<#import "values.ftl" as sample>
# variables: {"where": {"id": {"_eq": "[=it.id]"}}}
# expect: {"[=it.names.page]": [{"__typename": "[=it.names.type]", <@sample.values it.row/><#list it.keys as key>, [=json.string(key.field)]: {"id": [=json.string(key.value)]}</#list>}]}
</#if>
query Coverage($where: [=it.names.filter]) {
  [=it.names.page](limit: 5, where: $where) {
    __typename
<#list it.columns as field>
    [=field]
</#list>
<#list it.objects as field>
    [=field] {
      id
    }
</#list>
<#list it.vectors as field>
    [=field](skip: 0, limit: 2, orderby: "created") {
      id
    }
</#list>
<#list it.connections as field>
    [=field](last: 2, orderby: "created desc") {
      edges {
        cursor
        node {
          id
        }
      }
      totalCount
    }
</#list>
  }
<#list it.relations as relation>
  with__[=relation]: [=it.names.page](limit: 1, where: {_or: [{[=relation]: {}}, {_not: {[=relation]: {id: {_is_null: true}}}}]}) {
    id
  }
</#list>
}
