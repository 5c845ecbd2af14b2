# variables: {"row": {"id": "[=it.id.value]", "lastchange": "$lastchange"}}
# expect: {"[=it.names.delete()]": null}
mutation Delete($row: [=it.names.deleteInput()]!) {
  [=it.names.delete()]([=it.names.argument]: $row) {
    error__failed: failed
    error__msg: msg
  }
}
