# A table of types: it is filled from systemdata.json in production too, not only for a demo.
table: [=it.typeTable]
description: Kind of [=it.words]
access: {read: [public], insert: [administrator], update: [administrator]}
fields:
  name: {type: string, max_length: 200, required: true, description: Name of the kind}
  name_en: {type: string, max_length: 200, description: English name}
