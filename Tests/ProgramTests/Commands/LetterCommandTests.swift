import Foundation
import ProgramSupport
import Testing

/// Letters on the command line.
struct LetterCommandTests {
  private let book: CasebookFixture

  init() throws {
    book = try CasebookFixture()
    try book.expect(
      0,
      "set",
      "V-0001",
      "birth_date=2001-04-02",
      "passport_no=M123A4567",
      "sex=m",
      #"stays=[{"place":"S-0001","from":"2025-08","floor_room":"B 402"}]"#
    )
  }

  private var log: String {
    get throws { try String(contentsOf: book.file("access.jsonl"), encoding: .utf8) }
  }

  @Test func aLetterIsWrittenAndSent() throws {
    try book.expect(77, "letter", "L1", "V-0001")
    try book.expect(0, "consent", "V-0001", "khm_police", "yes")
    let out = book.scratch.url.appending(path: "note.fodt").path
    let result = try book.expect(
      0,
      "letter",
      "L1",
      "V-0001",
      "--lang",
      "km",
      "--out",
      out,
      "--sent"
    )
    #expect(result.err.contains("Not said, because not recorded: Officer on duty"))
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.hasPrefix("<?xml") && text.contains("KIM MINJUN (នាមត្រកូល៖ KIM)"))
    #expect(try log.contains(#""what":"letter rescue_note km","audience":"khm_police""#))
    let followup = try book.json("show", "F-0002", "--json")
    #expect(followup["type"] as? String == "note_verbale")
    #expect(followup["status"] as? String == "waiting")
    let again = try book.expect(0, "letter", "rescue_note", "V-0001")
    #expect(again.out.contains("NOTE VERBALE") && again.out.contains("Place: Blue Gate"))
  }

  @Test func theLineForThePressNamesNoCase() throws {
    #expect(try book.expect(0, "letter", "L17", "--lang", "en").out.contains("LINE FOR THE PRESS"))
    try book.expect(64, "letter", "L17", "V-0001")
    try book.expect(64, "letter", "L17", "--sent")
  }

  @Test func lettersFieldsAndTemplatesAreListed() throws {
    #expect(try book.expect(0, "letter").out.contains("fine_waiver\tL6\t"))
    let all = try book.expect(0, "letter", "--fields").out
    #expect(all.contains("{legal_position}\t") && all.contains("{offered}\t"))
    let family = try book.expect(0, "letter", "L11", "--fields").out
    #expect(family.contains("{last_proof}\t") && !family.contains("{passport_no}"))
    #expect(try book.expect(0, "letter", "L11", "--template").out.hasPrefix("# 경과 안내"))
  }

  /// A template of the office's own is used; one with a mistake refuses the letter by file, line
  /// and column.
  @Test func theOfficesOwnTemplates() throws {
    let folder = book.file("templates")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try write("# HELLO\nDear {name}\n[{flight}]\n", "consent_form.en.txt")
    try write("# 안내\n\n{name} {passport_no}\n", "family_update.ko.txt")
    let own = try book.expect(0, "letter", "L13", "V-0001", "--lang", "en")
    #expect(own.out == "HELLO\nDear KIM MINJUN (surname: KIM)\n")
    #expect(own.err.contains("templates/family_update.ko.txt:3:8"), "\(own.err)")
    let refused = try book.expect(1, "letter", "L11", "V-0001", "--override", "x")
    #expect(refused.err.contains("templates/family_update.ko.txt:3:8"))
    #expect(refused.err.contains("may not be told {passport_no}"))
    #expect(own.err.contains("casebook verify"))
    try write("{name} {nmae}", "family_update.ko.txt")
    let unknown = try book.expect(1, "letter", "L11", "V-0001", "--override", "x")
    #expect(unknown.err.contains("templates/family_update.ko.txt:1:8: there is no field {nmae}"))
    #expect(try book.run("verify").out.contains("family_update.ko.txt:1:8"))
  }

  @Test(arguments: [
    ["letter", "L99", "V-0001"], ["letter", "L1"], ["letter", "L1", "V-0001", "--lang", "fr"],
    ["letter", "L1", "V-0001", "--fill", "name=x"], ["letter", "L2", "V-0001", "--lang", "km"],
  ])
  func badWordsAreUsageErrors(_ arguments: [String]) throws {
    let status = try book.program.run(arguments + ["-C", book.path]).status
    #expect(status == 64 || status == 1)
  }
}
