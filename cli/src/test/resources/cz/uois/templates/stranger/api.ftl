[=it.text?api.length()]
