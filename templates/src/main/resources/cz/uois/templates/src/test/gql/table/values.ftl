<#macro value s><#if s.quoted>[=json.string(s.value)]<#else>[=s.value]</#if></#macro>
<#macro values samples><#list samples as s>[=json.string(s.field)]: <@value s/><#sep>, </#sep></#list></#macro>
