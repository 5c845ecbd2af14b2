query Coverage {
  [=it.names.page](limit: 5) {
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
  }
}
