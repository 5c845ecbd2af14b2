<#-- What a write answers: a union, or the object of the generation before. -->
<#macro expected field>
# expect: {"[=field]": <#if it.names.g2()>{"msg": "ok", [=json.string(it.names.argument)]: {<#nested>}}<#else>{<#nested>}</#if>}
</#macro>
<#macro answer error>
<#if it.names.g2()>
    id
    msg
    [=it.names.argument] {
<#nested>
    }
<#else>
    ... on [=it.names.type] {
<#nested>
    }
    ... on [=error] {
      error__failed: failed
      error__msg: msg
    }
</#if>
</#macro>
