* text=auto eol=lf
*.jar binary
src/generated/** linguist-generated
src/main/resources/db/migration/** linguist-generated
.uois/** linguist-generated
uois.lock linguist-generated
