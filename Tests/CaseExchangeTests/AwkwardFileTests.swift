import CaseExchange
import CaseModel
import Testing

/// Awkward files, each with its expected result.
struct AwkwardFileTests {
  @Test(arguments: AwkwardFile.encodings + AwkwardFile.lines + AwkwardFile.headings)
  func files(_ file: AwkwardFile) throws { try check(file) }

  @Test(arguments: AwkwardFile.findingTheHeading + AwkwardFile.otherFiles)
  func headingsAndOtherFiles(_ file: AwkwardFile) throws { try check(file) }

  @Test(arguments: AwkwardFile.dates + AwkwardFile.values)
  func cells(_ file: AwkwardFile) throws { try check(file) }

  @Test(arguments: AwkwardFile.jsonFiles + AwkwardFile.hostile)
  func jsonAndHostile(_ file: AwkwardFile) throws { try check(file) }

  @Test func thereAreEnough() {
    let all = [
      AwkwardFile.encodings, AwkwardFile.lines, AwkwardFile.headings, AwkwardFile.dates,
      AwkwardFile.values, AwkwardFile.jsonFiles, AwkwardFile.hostile,
    ].flatMap { $0 }
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.count >= 60)
  }

  private func check(_ file: AwkwardFile) throws {
    let office = try ImportOffice.empty.get()
    var found: [ImportFinding] = []
    do {
      let plan = try office.plan(file.bytes, file.choices)
      found = plan.allFindings
      for (path, expected) in file.values {
        let parts = path.split(separator: ".").map(String.init)
        let value = office.value(plan, row: try #require(Int(parts[0])), parts[1])
        #expect((value ?? "") == expected, "\(path)")
      }
    } catch let finding as ImportFinding {
      found = [finding]
      #expect(file.values.isEmpty, "\(finding)")
    }
    let texts = found.map { String($0.text(file: "", .en).drop { $0 == ":" || $0 == " " }) }
    #expect(texts.count == file.findings.count, "\(texts)")
    for (text, expected) in zip(texts, file.findings) {
      #expect(text.hasPrefix(expected), "\(text) for \(expected)")
    }
  }
}
