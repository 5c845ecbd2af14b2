<#macro values samples><#list samples as s>[=json.string(s.field)]: <#if s.quoted>[=json.string(s.value)]<#else>[=s.value]</#if><#sep>, </#sep></#list></#macro>
