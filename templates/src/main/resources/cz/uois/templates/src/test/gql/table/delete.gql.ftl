# variables: {"row": {"id": "[=it.id]", "lastchange": "$lastchange"}}
# expect: {"[=it.names.mutation]Delete": null}
mutation Delete($row: [=it.deleteInput]!) {
  [=it.names.mutation]Delete([=it.names.argument]: $row) {
    failed
    msg
  }
}
