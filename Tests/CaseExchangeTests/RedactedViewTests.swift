import CaseExchange
import CaseModel
import StrictJSON
import Testing

/// The parts of a full record that may leave the office, field by field.
struct RedactedViewTests {
  private func bundle(leaves: Bool) throws -> CaseBundle {
    let maker = FullRecord(codes: try ImportOffice().codes)
    var victim = try maker.record(.victim)
    victim[.handles] = ["self", "family", nil].map { owner in
      var entry = FieldSet(["kind": .code("phone"), "value": .text("\(owner ?? "nobody")")])
      entry[.owner] = owner.map { Code($0) }
      return entry
    }
    victim[.controlMethods] = ["threats", "sexual_abuse"]
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
      leaves: leaves
    )
  }

  /// The reporter, the officers, other people, decisions, and sensitive details.
  private static let staysInTheOffice: Set = [
    "reporter_contact", "contact_rule", "leads", "travelled_with", "prior_case", "risk_override",
    "readiness", "consent", "duplicate_of", "different_from", "closed_with", "external_refs",
    "sexual_violence", "health_note", "closure_note", "cause_reported", "merged_ids",
    "withdrawn_because", "sensitivity",
  ]

  @Test func aVictimLosesTheFieldsThatStayInTheOffice() throws {
    let inside = try #require(try bundle(leaves: false).records.first)
    let outside = try #require(try bundle(leaves: true).records.first)
    for field in Schema.victim.fields where inside.fields[field.key] != nil {
      #expect(
        (outside.fields[field.key] == nil) == Self.staysInTheOffice.contains(field.key),
        "\(field.key)"
      )
    }
    #expect(try bundle(leaves: false).leftBehind > 0)
    #expect(inside[list: .attachments].isEmpty)
    #expect(outside[.reportChannel] == "other")
    #expect(outside[list: .stays].allSatisfy { $0[.source] == "other" })
    #expect(!outside[list: .stays].isEmpty)
    #expect(outside[list: .handles].compactMap { $0[.value] } == ["self", "nobody"])
    #expect(outside[list: .controlMethods] == ["threats"])
  }

  @Test func aTableForOutsideHasNoColumnForThem() throws {
    let inside = RecordTable(.victim, leaves: false, zone: .phnomPenh, book: nil).rows([])[0]
    let outside = RecordTable(.victim, leaves: true, zone: .phnomPenh, book: nil).rows([])[0]
    let alsoOut: Set = ["report_channel", "case_owner", "version"]
    #expect(Set(inside).subtracting(outside).isSubset(of: Self.staysInTheOffice.union(alsoOut)))
    #expect(inside.contains("version") && inside.first == "id")
    let victim = try #require(try bundle(leaves: false).records.first)
    let rows = try JSON.parse(
      RecordTable(.victim, leaves: true, zone: .phnomPenh, book: nil).json([victim])
    )
    let row = try #require(rows.arrayValue?.first)
    #expect(row["id"]?.stringValue == "V-0001")
    #expect(row["of"]?.stringValue?.count == 16)
    #expect(Set(outside).isDisjoint(with: Self.staysInTheOffice.union(alsoOut)))
  }

  @Test func aFollowupSaysWhatKindItIsAndNotWhatAnOfficerWrote() throws {
    let outside = try bundle(leaves: true).records.filter { $0.id.kind == .followup }
    #expect(outside.map(\.id.text) == ["F-0001"])
    let followup = try #require(outside.first)
    #expect(followup[.subject] == "police meeting")
    #expect(followup[.outcomeNote] == nil)
    #expect(followup[.cancelReason] == "–")
    let inside = try bundle(leaves: false).records.filter { $0.id.kind == .followup }
    #expect(inside.first?[.subject] == "What the officer wrote")
    #expect(inside.count == 2 && inside[0][.outcomeNote] != nil)
  }
}
