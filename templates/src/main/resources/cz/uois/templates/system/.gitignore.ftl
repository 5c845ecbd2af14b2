.env
node_modules/
.uois/journal/
.uois/staging/
