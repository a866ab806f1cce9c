import CaseDemo
import CaseModel
import CaseReference
import Testing

/// The standard demo: the published figures, and plausible records.
struct DemoCasebookTests {
  let book = DemoRecords.standard

  @Test func everyVersionCanBeSaved() throws {
    let check = RecordCheck(codes: try referenceCodes())
    for commit in book.commits {
      for change in commit.commit.changes {
        let problems = check.problems(change.record)
        #expect(problems.isEmpty, "\(change.record.id): \(problems)")
      }
    }
  }

  @Test(arguments: [
    (year: 2022, reported: 1, open: 0), (year: 2023, reported: 17, open: 0),
    (year: 2024, reported: 220, open: 10), (year: 2025, reported: 330, open: 70),
  ])
  func yearlyFiguresAreThePublishedOnes(year: Int, reported: Int, open: Int) throws {
    for zone in [Zone.utc, .phnomPenh, .seoul] {
      let cases = try book.all(.victim).filter { victim in
        Calendar.date(zone.day(try #require(victim[.reportedAt]))).year == year
      }
      #expect(cases.count == reported)
      #expect(cases.count { $0.isMissing } == open)
    }
  }

  @Test func lastReportIsOfAugust2025() throws {
    let last = try #require(book.all(.victim).last?[.reportedAt])
    #expect(Zone.seoul.dayText(last) <= "2025-08-31")
    #expect(Zone.seoul.dayText(last) >= "2025-08-25")
  }

  @Test func everyCaseHasAboutThreeFollowupsAndFourNotes() {
    let cases = Double(book.all(.victim).count)
    #expect((2.8...3.3).contains(Double(book.all(.followup).count) / cases))
    #expect((3.8...4.4).contains(Double(book.all(.note).count) / cases))
  }

  @Test func linksLeadToRecords() {
    for record in book.last.values {
      for link in record.fields.links {
        #expect(book.last[link.id] != nil, "\(record.id) links to \(link.id)")
      }
    }
  }

  @Test func clockStandsStillOnTheMorningOfTheFigures() {
    let settings = DemoCasebook().settings
    #expect(settings.frozenClock?.text == "2025-10-14T02:00:00Z")
    #expect(settings.site == "Demo embassy")
  }

  @Test func everyStageAndStatusOccurs() throws {
    let codes = try referenceCodes()
    let stages = Set(book.all(.victim).compactMap { $0[.stage] })
    #expect(
      stages.isSuperset(of: codes["victim_stage"].entries.map(\.code).filter { $0 != "deceased" })
    )
    let statuses = Set(book.all(.followup).compactMap { $0[.status] })
    #expect(statuses == Set(codes["followup_status"].entries.map(\.code)))
    let compounds = Set(book.all(.compound).compactMap { $0[.status] })
    #expect(compounds == Set(codes["compound_status"].entries.map(\.code)))
  }

  @Test func incidentsAreOfManyKinds() {
    let incidents = book.all(.incident)
    let types = Set(incidents.compactMap { $0[.type] })
    #expect(
      types.isSuperset(of: ["raid", "rescue", "death", "deportation_flight", "escape_attempt"])
    )
    let raids = incidents.filter { $0[.type] == "raid" }
    #expect(raids.count { $0[list: .victims].count >= 2 } >= 10)
  }

  @Test func followupsAreOverdueDueTodayAndDueLater() throws {
    let now = try #require(DemoCasebook().settings.frozenClock)
    let due = book.all(.followup).filter { ["planned", "waiting"].contains($0[.status]) }
      .compactMap { $0[.dueAt] }
    let today = Zone.phnomPenh.day(now)
    let days = due.map { Zone.phnomPenh.day($0) - today }
    #expect(due.count { $0 < now } >= 10)
    #expect(days.count { $0 == 0 } >= 5)
    #expect(days.count { (1...5).contains($0) } >= 20)
    #expect(days.count { $0 > 5 } >= 20)
  }

  @Test func aFewAreUnderEighteen() {
    let young = book.all(.victim).count { $0[.birthDate].map { $0.text > "2007-10-14" } ?? false }
    #expect((2...15).contains(young))
  }

  @Test func nobodyIsRestricted() {
    #expect(book.last.values.allSatisfy { $0[.sensitivity] == "normal" })
  }

  @Test func sharedLeadsJoinSeveralCases() {
    let leads = book.all(.lead)
    #expect(leads.count { $0[list: .victims].count >= 3 } >= 20)
    for lead in leads {
      for id in lead[list: .victims] {
        #expect(book.last[id]?[list: .leads].contains(lead.id) == true)
      }
    }
  }

  @Test func bodiesAreThoseOfTheReference() {
    for body in book.all(.counterpart) {
      let line = "\"en\": \"\(body[.name] ?? "")\", \"ko\": \"\(body[.nameKo] ?? "")\""
      #expect(ReferenceText.counterparts.contains(line), "\(line)")
    }
  }
}

extension Record {
  /// Not confirmed out of confinement.
  var isMissing: Bool { ["reported", "located", "requested"].contains(self[.stage]) }
}
