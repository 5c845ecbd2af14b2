[=it.nothing]
