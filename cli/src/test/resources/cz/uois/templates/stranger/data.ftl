${it.text} [=it.text] #{it.number}
