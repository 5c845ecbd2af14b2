# One entity: a table, its GraphQL type, its queries and its mutations.
# Every entity also has id, created, lastchange, createdby_id, changedby_id and rbacobject_id.
table: [=it.table]
<#if it.singular?has_content>
singular: [=it.singular]
</#if>
description: [=it.description]
# Who may do what: public is everybody, authenticated whoever is signed in, myself the owner of the
# row (rbacobject_id); other words are role types, held over the owner. Who updates may delete.
access: {read: [authenticated], insert: [authenticated], update: [myself, administrator]}
fields:
  name: {type: string, max_length: 200, required: true, description: Name}
  # A field with a rule of its own: the others see the row, but get null and an error here.
  note:
    type: string
    description: What only its owner and those above read
    access: {read: [myself, head of department, dean, administrator]}
  order: {type: int, min: 0, description: Position in a list}
  startdate: {type: datetime, description: Start}

  # A reference to an own table. 'inverse' is the list on the other side.
  type_id: {references: [=it.typeTable], inverse: [=it.inverse], description: Type}

  # A reference to another member's type: [=it.external.type] gets the list '[=it.inverse]' from here.
  [=it.external.column]: {references: [=it.external.key], inverse: [=it.inverse], description: [=it.external.description]}
