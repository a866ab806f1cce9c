import CaseModel
import CaseReference
import CaseReports
import CaseRules
import TestInputs

/// Cases to publish: those of the demo casebook, and larger books drawn from them.
struct PublishedCases {
  let publication: Publication
  let frame: PublicationFrame

  /// The cases of the published figures.
  init(_ name: String = "cases") throws {
    let rules = try PublicationRules(json: ReferenceText.publications)
    guard let publication = rules.named(name) else { throw CancellationError() }
    self.init(publication, PublicationFrame(try DemoReports.shared.get().context, publication))
  }

  init(_ publication: Publication, _ frame: PublicationFrame) {
    self.publication = publication
    self.frame = frame
  }

  /// As many cases as wanted, each like one of the demo but for one attribute, which is that of
  /// another case.
  func grown(to count: Int) -> PublishedCases {
    var dice = SeededGenerator(seed: SeededGenerator.seed)
    let known = frame.cases.keys.sorted().compactMap { frame.cases[$0] }
    var cases: [RecordID: [String]] = [:]
    for number in 1...count {
      var values = dice.pick(known)
      let attribute = dice.below(values.count)
      values[attribute] = dice.pick(known)[attribute]
      cases[RecordID(.victim, UInt32(number))] = values
    }
    return PublishedCases(publication, frame.with(cases))
  }

  /// The same with one more case.
  func adding(_ values: [String], number: UInt32 = 900_001) -> PublishedCases {
    var cases = frame.cases
    cases[RecordID(.victim, number)] = values
    return PublishedCases(publication, frame.with(cases))
  }

  /// The values of each attribute that occur.
  var values: [[String]] {
    publication.attributes.indices.map { attribute in
      Set(frame.cases.values.map { $0[attribute] }).sorted()
    }
  }

  /// How many people each combination has, of any length.
  var counts: [[String?]: Int] {
    var counts: [[String?]: Int] = [:]
    for values in frame.cases.values {
      for mask in 0..<(1 << values.count) {
        let cell = values.indices.map { mask >> $0 & 1 == 1 ? values[$0] : nil }
        counts[cell, default: 0] += 1
      }
    }
    return counts
  }

  func release(after earlier: [ReleaseMaker.Earlier] = []) -> Release? {
    ReleaseMaker(publication, repairs: 60).release(frame, after: earlier)
  }
}
