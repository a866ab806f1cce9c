import CaseModel
import Testing

struct RowSumTests {
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func itIsXXH64(text: String, sum: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { RowSum.text(RowSum.of($0)) } == sum)
  }

  @Test func everyBitChangesIt() {
    let bytes = (0..<100).map { UInt8($0) }
    let sound = bytes.withUnsafeBytes { RowSum.of($0) }
    for place in bytes.indices {
      for bit in 0..<8 {
        var rotten = bytes
        rotten[place] ^= 1 << UInt8(bit)
        #expect(rotten.withUnsafeBytes { RowSum.of($0) } != sound)
      }
    }
  }
}
