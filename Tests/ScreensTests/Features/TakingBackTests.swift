import CaseBook
import CaseModel
import CaseRules
import Casework
import Screens
import Testing

/// Undoing any commit, separating merges, withdrawing and moving, by keys and typed commands.
struct TakingBackTests {
  private let victim = RecordID(.victim, 1)
  private static let rule = "Telegram only, 03-05 h"

  /// A colleague set two fields of the first victim; this officer came later.
  private func office() throws -> Office {
    var office = try Office()
    var record = try #require(office.state.cases.book.record(victim))
    record[.contactRule] = "never call"
    record[.phoneControlled] = "yes"
    office.colleague("lee", saves: record)
    return office
  }

  private func command(_ office: inout Office, _ text: String) {
    office.press(":")
    office.type(text)
    office.press("Enter")
  }

  @Test func anyCommitIsTakenBackByItsNumber() throws {
    var office = try office()
    command(&office, "undo 2")
    #expect(office.screen.contains("Saved: undid V-0001"))
    #expect(office.state.cases.book.record(victim)?[.contactRule] == Self.rule)
    office.press("^R")
    #expect(office.state.cases.book.record(victim)?[.contactRule] == "never call")
  }

  @Test func whatWasTouchedSinceStaysAndIsNamed() throws {
    var office = try office()
    var record = try #require(office.state.cases.book.record(victim))
    record[.contactRule] = "only Telegram"
    office.colleague("park", saves: record)
    command(&office, "undo 2")
    let now = office.state.cases.book.record(victim)
    #expect(now?[.contactRule] == "only Telegram")
    #expect(now?[.phoneControlled] != "yes")
    #expect(office.state.message?.text.en.contains("park changed V-0001 (Contact rule)") == true)
  }

  @Test(arguments: ["undo 99", "undo x", "unmerge V-3", "unmerge"])
  func whatIsNotThereIsSaid(_ text: String) throws {
    var office = try office()
    command(&office, text)
    #expect(office.commits.count == 1)
    #expect(office.state.message != nil)
  }

  @Test func theHistoryTakesBackTheChangeBelowTheCursor() throws {
    var office = try office()
    command(&office, "V-1")
    office.press("H", "Down", "u")
    #expect(office.state.cases.book.record(victim)?[.contactRule] == Self.rule)
  }

  @Test func withNothingInThisSessionOnesOwnEarlierChangesAreOffered() throws {
    var office = try Office()
    var record = try #require(office.state.cases.book.record(victim))
    record[.contactRule] = "never call"
    office.colleague("kim", saves: record)
    office.press("u")
    #expect(office.screen.contains("Which of your changes do you want to undo?"))
    office.press("Enter")
    #expect(office.state.cases.book.record(victim)?[.contactRule] == Self.rule)
    office = try Office()
    office.press("u")
    #expect(office.screen.contains("you have no change to undo"))
  }

  @Test func aMergeIsTakenApartAfterAnEdit() throws {
    var office = try Office()
    let other = RecordID(.victim, 2)
    try office.colleague("lee", merges: other, into: victim)
    var record = try #require(office.state.cases.book.record(victim))
    record[.contactRule] = "edited later"
    office.colleague("lee", saves: record)
    command(&office, "unmerge V-1")
    #expect(office.state.cases.book.contains(other))
    #expect(office.state.cases.book.record(victim)?[.contactRule] == "edited later")
  }

  /// With a frozen clock only the order of the commits shows what is new.
  @Test func whatWasWrittenSinceTheOwnMergeIsToldByItsCommits() throws {
    var office = try Office()
    let other = RecordID(.victim, 2)
    func note(_ number: UInt32) -> Record {
      var note = Record(id: RecordID(.note, number), fields: FieldSet())
      note[.text] = "Written"
      note[.kind] = "note"
      note[.at] = Office.now
      note[.by] = "lee"
      note[.victims] = [victim]
      note.version = 0
      note[.createdAt] = Office.now
      return note
    }
    office.colleague("lee", saves: [note(5)], as: .add)
    command(&office, "compare V-1 V-2")
    for _ in 0..<40 { office.press("Left", "Down") }
    office.press("^S")
    let merged = [RecordID(.victim, 1), other].first { !office.state.cases.book.contains($0) }
    let gone = try #require(merged)
    var later = note(6)
    later[.victims] = [gone == other ? victim : other]
    office.colleague("lee", saves: [later], as: .add)
    office.press("u")
    #expect(office.state.cases.book.contains(gone))
    let said = try #require(office.state.message?.text.en)
    #expect(said.contains("N-0006") && !said.contains("N-0005"), "\(said)")
  }

  /// Automatic decisions are shown whole, in as many rows as needed.
  @Test(arguments: [60, 70, 80, 120]) func aLongRemarkIsReadableWhole(_ columns: Int) throws {
    var office = try Office(columns: columns)
    var record = try #require(office.state.cases.book.record(victim))
    for (key, who) in [("contact_rule", "lee"), ("health_note", "park"), ("home_region", "choi")] {
      record[.contactRule] = "\(key) \(who)"
      record.fields["health_note"] = .text("hurt \(who)")
      office.colleague(who, saves: record)
      record = try #require(office.state.cases.book.record(victim))
    }
    record[.nameLatin] = "KIM MINJAE"
    office.colleague("lee", saves: record)
    command(&office, "undo 2")
    let said = try #require(office.state.message?.text.en)
    #expect(said.count > 60, "\(said)")
    let shown = office.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains(said.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    office.press("j")
    #expect(!office.screen.contains(said.suffix(20)))
  }

  @Test func aRecordIsWithdrawnWithAReason() throws {
    var office = try Office()
    command(&office, "V-2")
    office.press("Z")
    #expect(office.screen.contains("Withdraw V-0002, because:"))
    office.type("test entry")
    office.press("Enter")
    let gone = office.state.cases.book.saved(RecordID(.victim, 2))
    #expect(gone?.isDeleted == true)
    #expect(gone?[.withdrawnBecause] == "test entry")
    office.press("u")
    #expect(office.state.cases.book.contains(RecordID(.victim, 2)))
  }

  @Test func withdrawingWithoutAReasonSavesNothing() throws {
    var office = try Office()
    command(&office, "withdraw V-2")
    office.press("Enter")
    #expect(office.commits.isEmpty)
    #expect(office.screen.contains("needs a reason"))
  }

  @Test func aNoteIsMovedToTheRightPerson() throws {
    var office = try Office()
    command(&office, "move N-1 V-2")
    #expect(
      office.state.cases.book.record(RecordID(.note, 1))?[list: .victims] == [RecordID(.victim, 2)]
    )
    command(&office, "move V-2")
    #expect(office.screen.contains("Go to a note"))
  }

  @Test func aCorrectedNoteIsMarkedOnTheTimeline() throws {
    var office = try Office()
    var note = try #require(office.state.cases.book.record(RecordID(.note, 1)))
    note = Record(id: RecordID(.note, 2), fields: note.fields)
    note.version = 0
    note[.corrects] = RecordID(.note, 1)
    note[.text] = "Wrong person"
    office.colleague("lee", saves: [note], as: .add)
    command(&office, "V-1")
    office.press("G")
    #expect(office.screen.contains("no longer proof of life  kim  [corrected by N-0002]"))
    command(&office, "N-1")
    #expect(office.screen.contains("[corrected by N-0002] no longer proof of life"))
  }
}
