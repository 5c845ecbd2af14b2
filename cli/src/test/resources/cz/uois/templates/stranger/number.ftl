[=it.number] [=it.fraction]
