import CaseBook
import CaseModel
import Casework
import Testing

/// Hand-overs: the new owner, and what somebody else did in the meantime.
struct HandoverActTests {
  private static let roster = Roster(
    named: ["kim"],
    isOnMachine: { $0 == "park" },
    authors: { ["lee"] }
  )

  private static func context() throws -> CaseContext {
    let row = #"{"id":"V-0001","stage":"reported","case_owner":"lee","updated_by":"park"}"#
    var book = Book()
    book.setRegions([ByteRegion(Array(row.utf8))])
    book.apply(RowSource(region: 0, offset: 0, length: row.utf8.count))
    return CaseContext(
      book: book,
      reference: try Reference(),
      settings: CasebookSettings(site: "Test embassy"),
      officer: "kim",
      roster: roster,
      now: Instant(seconds: 1_760_000_000),
      language: .en
    )
  }

  private static let id = RecordID(.victim, 1)

  private func refusal(
    _ officer: String,
    seen: String? = nil,
    confirmed: Set<String> = []
  ) throws -> Refusal? {
    let context = try Self.context()
    do throws(Refusal) {
      let proposal = try context.handovers.give(
        [Self.id],
        to: officer,
        seen: seen.map { [Self.id: $0] } ?? [:],
        confirmed: confirmed
      )
      #expect(proposal.commit.changes.map(\.record[.caseOwner]) == [officer])
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["kim", "park"])
  func knownAccountsAreNotAsked(officer: String) throws {
    #expect(try refusal(officer) == nil)
  }

  @Test(arguments: [
    ("kimm", ["kimm", "kim"]), ("imk", ["imk"]), ("pak", ["pak"]),
    ("nobody-at-all", ["nobody-at-all"]),
    ("KIM", ["KIM", "kim"]), ("ikm", ["ikm", "kim"]),
  ])
  func anUnknownAccountIsAQuestion(officer: String, readings: [String]) throws {
    let refusal = try #require(try refusal(officer))
    guard case .question(let questions) = refusal.kind else {
      Issue.record("\(refusal)")
      return
    }
    #expect(questions.map(\.key) == ["officer"])
    #expect(questions[0].question.readings == readings)
    #expect(try self.refusal(officer, confirmed: ["officer"]) == nil)
  }

  @Test(arguments: ["kim lee", "kim\n", "\u{1B}[2J", "", "kim\u{200B}", "a\u{202E}b"])
  func whatCannotBeAnAccountIsRefused(officer: String) throws {
    #expect(try refusal(officer, confirmed: ["officer"])?.kind == .usage)
  }

  @Test func aHandoverOverAHandoverIsAQuestion() throws {
    let refusal = try #require(try refusal("kim", seen: "choi"))
    guard case .question(let questions) = refusal.kind else {
      Issue.record("\(refusal)")
      return
    }
    #expect(questions.map(\.key) == ["case_owner"])
    #expect(questions[0].question.phrase.en.contains("V-0001 went from choi to lee (park"))
    #expect(try self.refusal("kim", seen: "choi", confirmed: ["case_owner"]) == nil)
    #expect(try self.refusal("kim", seen: "lee") == nil)
    #expect(try self.refusal("lee", seen: "choi")?.kind == .rule)
  }
}
