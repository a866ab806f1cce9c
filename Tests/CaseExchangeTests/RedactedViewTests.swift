import CaseExchange
import CaseModel
import CaseRules
import StrictJSON
import Testing

/// The parts of a full record that may leave the office for an audience.
struct RedactedViewTests {
  private func bundle(for audience: Code?, _ change: (inout Record) -> Void = { _ in }) throws
    -> CaseBundle
  {
    let maker = FullRecord(codes: try ImportOffice().codes)
    var victim = try maker.record(.victim)
    victim[.handles] = ["self", "family", nil].map { owner in
      var entry = FieldSet(["kind": .code("phone"), "value": .text("\(owner ?? "nobody")")])
      entry[.owner] = owner.map { Code($0) }
      return entry
    }
    victim[.controlMethods] = ["threats", "sexual_abuse"]
    change(&victim)
    var followups = try ["police_meeting", "call_family"].enumerated().map { index, type in
      var record = try maker.record(.followup, UInt32(index + 1))
      record[.type] = Code(type)
      record[.victims] = [victim.id]
      return record
    }
    followups[0][.subject] = "What the officer wrote"
    let office = try ImportOffice([victim, try maker.record(.compound)] + followups)
    return CaseBundle(
      victim,
      in: office.context.book,
      site: "Demo",
      at: ImportOffice.now,
      user: "kim",
      as: audience.map { office.reader($0).view(victim, for: .records) }
    )
  }

  @Test func aRecordThatLeavesHasWhatEveryRecordMustHave() throws {
    let outside = try #require(try bundle(for: "npa").records.first)
    #expect(try bundle(for: nil).leftBehind > 0)
    #expect(try bundle(for: "npa").leftBehind == 0)
    #expect(outside[.reportChannel] == "other" && outside[.caseOwner] == "office")
    #expect(outside[list: .stays].allSatisfy { $0[.source] == "other" })
    #expect(!outside[list: .stays].isEmpty)
    #expect(outside[list: .handles].compactMap { $0[.value] } == ["self", "nobody"])
    #expect(outside[list: .controlMethods] == ["threats"])
  }

  @Test func aNameIsShortenedAndAPlaceWidened() throws {
    let aid = try #require(
      try bundle(for: "ngo_iom") {
        $0[.nameKo] = "김민준"
        $0[.nameLatin] = "KIM MIN-JUN"
        $0[.consent] = []
      }.records.first
    )
    #expect(aid[.nameKo] == "ㄱ." && aid[.nameLatin] == "K. M. J.")
    #expect(aid[.birthDate] == nil && aid[.passportNo] == nil)
    let family = try #require(try bundle(for: "family") { $0[.exposure] = "no" }.records.first)
    let places = family[list: .stays].map { $0["place"] }
    #expect(
      places.allSatisfy { if case .text(let text)? = $0 { !text.contains("S-") } else { false } }
    )
    let exposed = try #require(try bundle(for: "family") { $0[.exposure] = "yes" }.records.first)
    #expect(exposed[list: .stays].isEmpty)
  }

  @Test func aDuplicateIsNotTold() throws {
    let outside = try #require(
      try bundle(for: "npa") {
        $0[.stage] = "closed"
        $0[.closureReason] = "duplicate_of"
      }.records.first
    )
    #expect(outside[.closureReason] == "transferred")
  }

  @Test func aFollowupSaysWhatKindItIsAndNotWhatAnOfficerWrote() throws {
    let outside = try bundle(for: "npa").records.filter { $0.id.kind == .followup }
    #expect(outside.map(\.id.text) == ["F-0001"])
    let followup = try #require(outside.first)
    #expect(followup[.subject] == "–" && followup[.type] == "police_meeting")
    #expect(followup[.outcomeNote] == nil)
    #expect([nil, "–"].contains(followup[.cancelReason]))
    let inside = try bundle(for: nil).records.filter { $0.id.kind == .followup }
    #expect(inside.first?[.subject] == "What the officer wrote")
    #expect(inside.count == 2 && inside[0][.outcomeNote] != nil)
  }

  /// Members that no field could take are nowhere in the table of disclosures.
  @Test func whatNoFieldCouldTakeDoesNotLeave() throws {
    let bundle = try bundle(for: "npa") {
      $0.fields.extra = [JSONMember(key: "secret", value: .string("zq"))]
    }
    #expect(!String(decoding: bundle.bytes, as: UTF8.self).contains("zq"))
  }
}
