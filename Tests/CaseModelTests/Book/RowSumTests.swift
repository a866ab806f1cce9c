import CaseModel
import Testing

struct RowSumTests {
  @Test(arguments: [
    ("", "2d06800538d394c2"), ("a", "e6c632b61e964e1f"), ("abc", "78af5f94892f3950"),
  ])
  func itIsXXH3(text: String, sum: String) {
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
