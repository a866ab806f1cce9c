import CaseExchange
import Testing

struct TSVWriterTests {
  @Test func separatesByTabs() {
    #expect(
      TSVWriter.text([["V-0001", "김민준", ""], ["V-0002", "a", "b"]])
        == "V-0001\t김민준\t\nV-0002\ta\tb\n"
    )
  }

  @Test(arguments: [
    ("a\tb", #"a\tb"#), ("two\nlines", #"two\nlines"#), ("\r\n", #"\r\n"#), ("C:\\x", #"C:\\x"#),
    ("\u{1B}[31m", #"\u{1b}[31m"#), ("\u{9B}2J", #"\u{9b}2J"#), ("\u{7F}", #"\u{7f}"#),
    ("한글", "한글"),
  ])
  func escapesControls(_ cell: String, _ expected: String) {
    #expect(TSVWriter.escaped(cell) == expected)
  }
}
