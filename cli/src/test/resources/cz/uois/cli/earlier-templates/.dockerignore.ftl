.env
.git
.uois/base
.uois/data
.uois/journal
.uois/staging
target
