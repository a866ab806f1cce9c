import CaseModel

extension RowTable {
  func text(_ row: Int, key: String) -> String? { place(key).flatMap { text(row, $0) } }
  func day(_ row: Int, key: String) -> PartialDate? { place(key).flatMap { day(row, $0) } }
  func instant(_ row: Int, key: String) -> Instant? { place(key).flatMap { instant(row, $0) } }

  /// The value of a listed field that is no group; nil where there is none or it cannot be read.
  func fieldValue(_ row: Int, _ place: Int, _ kind: FieldKind) -> FieldValue? {
    switch kind {
    case .text, .longText, .user: text(row, place).map { .text($0) }
    case .code: text(row, place).map { .code(Code($0)) }
    case .codes: list(row, place).map { .codes($0.map { Code($0) }) }
    case .texts: list(row, place).map { .texts($0) }
    case .instant: instant(row, place).map { .instant($0) }
    case .day: day(row, place).map { .day($0) }
    case .moment:
      day(row, place).map { .day($0) } ?? instant(row, place).map { .instant($0) }
    case .integer: integer(row, place).map { .integer($0) }
    case .decimal: decimal(row, place).map { .decimal($0) }
    case .flag: value(row, place).first.map { .flag($0 == UInt8(ascii: "t")) }
    case .link: links(row, place).first.map { .link($0) }
    case .links: links(row, place).nonEmpty.map { .links($0) }
    case .linkOrText:
      links(row, place).first.map { .link($0) } ?? text(row, place).map { .text($0) }
    case .group, .entries: nil
    }
  }

  /// Calls the body with the bytes between the quotes of every string in a listed value.
  @inline(__always)
  func forEachText(_ row: Int, _ place: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    let value = value(row, place)
    var start = -1
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "\\") {
        index += 1
      } else if value[index] == UInt8(ascii: "\"") {
        if start >= 0 { body(UnsafeRawBufferPointer(rebasing: value[start..<index])) }
        start = start < 0 ? index + 1 : -1
      }
      index += 1
    }
  }

  private func decimal(_ row: Int, _ place: Int) -> Double? {
    Double(String(decoding: value(row, place), as: UTF8.self))
  }

  private func list(_ row: Int, _ place: Int) -> [String]? {
    var texts: [String] = []
    forEachText(row, place) { texts.append(ScalarReader.text($0)) }
    return texts.nonEmpty
  }
}

extension Array {
  /// The array, or nil where it is empty.
  var nonEmpty: Self? { isEmpty ? nil : self }
}
