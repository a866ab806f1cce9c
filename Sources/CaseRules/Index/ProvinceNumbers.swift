import CaseModel

/// The provinces that columns keep as numbers of one byte; 0 for none.
struct ProvinceNumbers: Sendable {
  private var codes: [Code] = []

  func code(_ number: UInt8) -> Code? { number == 0 ? nil : codes[Int(number) - 1] }

  /// The number of a province; a new one for the first time that it is met.
  mutating func number(_ bytes: UnsafeRawBufferPointer) -> UInt8 {
    guard !bytes.isEmpty else { return 0 }
    if let index = codes.firstIndex(where: { bytes.elementsEqual($0.text.utf8) }) {
      return UInt8(index + 1)
    }
    guard codes.count < 255 else { return 0 }
    codes.append(Code(String(decoding: bytes, as: UTF8.self)))
    return UInt8(codes.count)
  }
}
