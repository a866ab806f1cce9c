import CaseExchange
import Testing

struct CSVWriterTests {
  @Test(arguments: [
    ([["id", "name"], ["V-0001", "김민준"]], "id,name\r\nV-0001,김민준\r\n"),
    (
      [["a,b", "say \"no\"", "two\nlines", "cr\r"]],
      "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"cr\r\"\r\n"
    ),
    ([["", ""]], ",\r\n"),
    ([["crlf\r\ninside"]], "\"crlf\r\ninside\"\r\n"),
    ([], ""),
  ])
  func writesRFC4180(_ rows: [[String]], _ expected: String) {
    #expect(CSVWriter().text(rows) == expected)
  }

  @Test(arguments: [
    "=1+1", "+855 12", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "\r\nx", "'=1", "''+1",
  ])
  func neutralisesFormulas(_ cell: String) {
    #expect(CSVWriter.neutral(cell) == "'" + cell)
  }

  @Test(arguments: ["", "V-0001", "a=b", "'a", " =1", "김민준", "1-2"])
  func leavesPlainCells(_ cell: String) {
    #expect(CSVWriter.neutral(cell) == cell)
  }

  @Test func beginsWithByteOrderMarkWhenAsked() {
    #expect(
      Array(CSVWriter(hasByteOrderMark: true).text([["a"]]).utf8) == [
        0xEF, 0xBB, 0xBF, 0x61, 13, 10,
      ]
    )
  }
}
