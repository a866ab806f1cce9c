import CaseExchange
import CaseModel
import Testing

/// Randomly damaged files are read, or refused with a sentence; they never crash the program.
struct ImportMutationTests {
  private static let source = Array(
    #"""
    연번,성명,생년월일,성별,연락처,신고일,신고자,관계,소재지,몸값,비고
    1,김가온(KIM GAON),99-04-12,남,010-0000-0101 / @gaon,2025.8.3. 오후 2:30,박나래(모),,바벳,월 300만원,"말함: ""4층"""
    2,이도담,45872,f,1000000102,3-Aug-25,본인,,V-0001,"$1,200",
    """#.utf8
  )

  /// Texts inserted at random positions.
  private static let splinters = [
    ",", "\"", "\n", "\r", ";", "\t", "99999999999999999999", "-1", "1e308", "nan", "24:61",
    "25:00 오후",
    "=\"", "'", "sep=|\n", "[", "{", "억만", "()", "\u{202E}", "\u{1100}\u{1161}", "😀", "45872.99999",
    "2025.13.45", "8/3/2025",
  ].map { Array($0.utf8) }

  @Test func damagedFilesAreReadOrRefused() throws {
    let office = try ImportOffice.empty.get()
    var seed: UInt64 = 20_251_014
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<300 {
      var bytes = Self.source
      for _ in 0...next(10) {
        let offset = next(bytes.count)
        let splinter = Self.splinters[next(Self.splinters.count)]
        switch next(3) {
        case 0: bytes.insert(contentsOf: splinter, at: offset)
        case 1: bytes[offset] = UInt8(next(256))
        default: bytes.removeSubrange(offset..<min(bytes.count, offset + 1 + next(8)))
        }
      }
      do {
        let plan = try office.plan(bytes)
        #expect(plan.allFindings.allSatisfy { !$0.problem.phrase.en.isEmpty })
        #expect(plan.rows.allSatisfy { $0.isPossible || !$0.findings.isEmpty })
      } catch let finding as ImportFinding {
        #expect(!finding.problem.phrase.ko.isEmpty)
      }
    }
  }
}
