[=.locale]|[=it.text?upper_case]
