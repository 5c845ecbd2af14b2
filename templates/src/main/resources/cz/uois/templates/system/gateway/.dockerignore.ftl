node_modules/
subgraphs/
*.graphql
