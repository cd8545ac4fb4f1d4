# A string as JSON; read before the programs that print JSON Lines (-f json.awk -f onestop.awk).
function quote(s) {
    gsub(/\\/, "\\\\", s)
    gsub(/"/, "\\\"", s)
    gsub(/[\001-\037]/, " ", s)
    return "\"" s "\""
}
