target/
.env
.uois/data/
.uois/journal/
.uois/staging/
.idea/
*.iml
.vscode/
