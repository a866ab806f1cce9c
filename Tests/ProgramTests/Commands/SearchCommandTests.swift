import Foundation
import ProgramSupport
import Testing

/// Searching people on the command line, and reports of some cases only.
struct SearchCommandTests {
  @Test func aPersonIsFoundHoweverItIsWritten() throws {
    let book = try CasebookFixture()
    let handles = #"handles=[{"kind":"phone","value":"010-1111-2222","owner":"self"}]"#
    try book.expect(0, "add", "victim", "name_latin=BAEK MINWOO", "report_channel=family", handles)
    try book.expect(0, "add", "contact", "name=표영희", "relation=mother", "victims=V-0002")
    let typed = [
      "백민우", "PAIK MIN-WOO", "baekminwoo", "01011112222", "+82 10 1111 2222", "1111-2222",
      "Pyo Younghee",
      "(표영희)", "not 김민준", "stage:reported name:paik", "contact:C-0001", "김정은 or 백민우",
    ]
    for text in typed {
      let result = try book.expect(
        0,
        "list",
        "victims",
        "--filter",
        text,
        "--columns",
        "id",
        "--plain"
      )
      #expect(result.out == "V-0002\n", "\(text)")
    }
    for text in ["or", "(a", "a |", "not"] {
      let result = try book.expect(64, "list", "victims", "--filter", text)
      #expect(!result.err.isEmpty && result.out.isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    ["list", "victims", "--filter", "owner:nosuchofficer"],
    ["list", "victims", "--json", "--filter", "담당：nosuchofficer"],
    [
      "list", "victims", "--columns", "id，stage", "--sort", "－reported、name", "--filter",
      "owner:nosuchofficer",
    ],
    ["export", "victims", "--filter", "owner = nosuchofficer"],
    ["report", "province", "--filter", "owner:nosuchofficer"],
  ])
  func aFilterThatNamesNobodySaysSo(_ words: [String]) throws {
    let book = try CasebookFixture()
    let result = try book.expect(0, words + ["-C", book.path])
    #expect(result.err.contains("No victim has an officer “nosuchofficer”."), "\(result.err)")
    #expect(!result.out.contains("V-0001"))
  }

  @Test(arguments: ["--json", "--csv", "--markdown", "--table"])
  func aReportSaysOfWhichCasesItTells(_ form: String) throws {
    let book = try CasebookFixture()
    for (filter, words) in [("stage:reported", ["stage:reported"]), ("id:V-0999", ["id:V-0999"])] {
      let result = try book.expect(
        0,
        "report",
        "channel",
        "--outside",
        "--filter",
        filter,
        form
      )
      for word in words + ["outside"] { #expect(result.out.contains(word), "\(word) \(form)") }
      #expect(result.out.contains("-"), "the day")
    }
    let refused = try book.expect(64, "report", "duties", "--filter", "stge:x", form)
    #expect(refused.err.contains("did you mean stage"))
  }
}
