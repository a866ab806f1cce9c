import CaseBook
import CaseModel
import Testing

struct RowSumTests {
  @Test(arguments: [
    ("", 0x2d06_8005_38d3_94c2), ("a", 0xe6c6_32b6_1e96_4e1f), ("abc", 0x78af_5f94_892f_3950),
  ])
  func itIsXXH3(text: String, sum: UInt64) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { RowSum.of($0) } == sum)
  }

  @Test func everyBitChangesIt() {
    let bytes = (0..<100).map { UInt8($0) }
    let sound = bytes.withUnsafeBytes { RowSum.of($0) }
    for offset in bytes.indices {
      for bit in 0..<8 {
        var rotten = bytes
        rotten[offset] ^= 1 << UInt8(bit)
        #expect(rotten.withUnsafeBytes { RowSum.of($0) } != sound)
      }
    }
  }
}
