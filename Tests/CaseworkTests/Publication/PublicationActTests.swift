import CaseBook
import CaseModel
import CaseReference
import CaseRules
import Casework
import Testing

/// When a release may be sealed, and when not.
struct PublicationActTests {
  private static let rules = Result { try PublicationRules(json: ReferenceText.publications) }

  /// An office with cases reported in January 2025 and in April.
  private static func desk(_ january: Int, _ april: Int = 0) throws -> Desk {
    try Desk(
      (1...(january + april)).map { number in
        let digits = String(number)
        let id = "V-" + String(repeating: "0", count: 4 - digits.count) + digits
        let day = number <= january ? "2025-01-10" : "2025-04-10"
        return
          #"{"id":"\#(id)","stage":"reported","name_latin":"KIM TEST","sex":"m","nationality":["KR"],"reported_at":"\#(day)T02:00:00Z","report_channel":"family","case_owner":"kim"}"#
      }
    )
  }

  private static func publication(_ name: String) throws -> Publication {
    try #require(try rules.get().named(name))
  }

  private static func seal(
    _ desk: Desk,
    _ publication: Publication,
    _ day: String,
    after earlier: [SealedRelease] = []
  ) throws -> SealedRelease {
    let cutOff = try #require(PartialDate(day))
    return try PublicationActs(desk.context).seal(publication, cutOff: cutOff, after: earlier) {
      _ in
      (desk.book, "head of \(day)")
    }
  }

  private static func refusal(_ seal: () throws -> SealedRelease) -> String {
    do {
      _ = try seal()
      return ""
    } catch let refusal as Refusal {
      return refusal.phrase.en
    } catch {
      return "\(error)"
    }
  }

  @Test func aReleaseNeedsThirtyThreeNewCases() throws {
    let yearly = try Self.publication("yearly")
    let few = try Self.desk(32)
    #expect(Self.refusal { try Self.seal(few, yearly, "2025-01-31") }.contains("at least 33 cases"))
    let enough = try Self.desk(33, 32)
    let first = try Self.seal(enough, yearly, "2025-01-31")
    #expect(first.head == "head of 2025-01-31")
    #expect(first.text.contains("2025,,,33\n"))
    let next = Self.refusal { try Self.seal(enough, yearly, "2025-05-01", after: [first]) }
    #expect(next.contains("there are 32"))
    let more = try Self.desk(33, 33)
    let second = try Self.seal(more, yearly, "2025-05-01", after: [first])
    #expect(second.text.contains("2025,,,66\n"))
    // A release of a day that was sealed is that release, whatever else holds.
    #expect(try Self.seal(more, yearly, "2025-01-31", after: [first, second]) == first)
  }

  @Test func twoReleasesAreNinetyDaysApart() throws {
    let yearly = try Self.publication("yearly")
    let desk = try Self.desk(33, 33)
    let first = try Self.seal(desk, yearly, "2025-01-31")
    let soon = Self.refusal { try Self.seal(desk, yearly, "2025-04-30", after: [first]) }
    #expect(soon.contains("90 days apart") && soon.contains("2025-05-01"), "\(soon)")
    let before = Self.refusal { try Self.seal(desk, yearly, "2024-10-01", after: [first]) }
    #expect(before.contains("90 days apart"), "\(before)")
    #expect(try Self.seal(desk, yearly, "2025-05-01", after: [first]).cutOff.text == "2025-05-01")
  }

  /// Another name, or other bands under the same name, could be subtracted from what is published.
  @Test func aCasebookPublishesByOneDefinition() throws {
    let desk = try Self.desk(33, 33)
    let first = try Self.seal(desk, try Self.publication("cases"), "2025-01-31")
    let yearly = try Self.publication("yearly")
    let other = Self.refusal { try Self.seal(desk, yearly, "2025-05-01", after: [first]) }
    #expect(other.contains("This casebook publishes “cases”"), "\(other)")
    let text = ReferenceText.publications.replacing(#""9-17", "18-20""#, with: #""9-18", "19-20""#)
    let banded = try #require(try PublicationRules(json: text).named("cases"))
    let bands = Self.refusal { try Self.seal(desk, banded, "2025-05-01", after: [first]) }
    #expect(bands.contains("another definition") && bands.contains("age(0-8,9-17"), "\(bands)")
  }

  @Test func theDayMustBeOver() throws {
    let desk = try Self.desk(33)
    let acts = PublicationActs(desk.context)
    let today = desk.context.zone.day(desk.context.now)
    let yesterday = try #require(PartialDate(dayNumber: today - 1))
    #expect(try acts.cutOff(nil) == yesterday)
    #expect(try acts.cutOff(yesterday.text) == yesterday)
    let now = try #require(PartialDate(dayNumber: today))
    #expect(throws: Refusal.self) { try acts.cutOff(now.text) }
    #expect(throws: Refusal.self) { try acts.cutOff("2099-01-01") }
  }

  @Test func aReleaseOfALedgerThatCannotBeReadStopsTheNext() throws {
    let desk = try Self.desk(33, 33)
    let yearly = try Self.publication("yearly")
    let first = try Self.seal(desk, yearly, "2025-01-31")
    let broken = SealedRelease(
      name: first.name,
      cutOff: first.cutOff,
      definition: first.definition,
      head: first.head,
      text: "nothing"
    )
    let words = Self.refusal { try Self.seal(desk, yearly, "2025-05-01", after: [broken]) }
    #expect(words.contains("cannot be read"), "\(words)")
  }
}
