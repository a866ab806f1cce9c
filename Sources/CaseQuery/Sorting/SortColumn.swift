import CaseBook
import CaseModel
import CaseRules

/// Sixteen bytes of a value that compare as the values do.
struct SortChunk {
  static let length = 16

  let high: UInt64
  let low: UInt64
  /// Whether more bytes of a text follow, so that equal chunks do not mean equal values.
  let isLong: Bool

  init(_ number: Int) {
    high = UInt64(bitPattern: Int64(number)) ^ 1 << 63
    low = 0
    isLong = false
  }

  /// Orders like the numbers, infinities included.
  init(_ number: Double) {
    let bits = number.bitPattern
    high = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    low = 0
    isLong = false
  }

  /// The bytes of a text from an offset on, ASCII letters in lower case.
  init(_ text: UnsafeRawBufferPointer, from offset: Int) {
    high = Self.word(text, offset)
    low = Self.word(text, offset + 8)
    isLong = text.count >= offset + Self.length
  }

  private static func word(_ text: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<(start + 8) {
      let byte = index < text.count ? text[index] : 0
      let isUpper = byte &- 0x41 < 26
      word = word << 8 | UInt64(isUpper ? byte | 0x20 : byte)
    }
    return word
  }
}

/// Reads the values of one query field as chunks for sorting.
struct SortColumn {
  /// The chunk of a row's value from an offset on; nil for a row without a value.
  let chunk: (_ row: Int, _ offset: Int) -> SortChunk?

  init(_ queryField: QueryField, _ context: QueryContext) {
    let table = context.book[queryField.record]
    switch (queryField.source, queryField.kind) {
    case (.id, _): chunk = { row, _ in SortChunk(row) }
    case (.indexed(let column), .text), (.indexed(let column), .longText),
      (.indexed(let column), .user):
      chunk = { row, offset in
        let text = table.textBytes(row, column)
        return text.isEmpty ? nil : SortChunk(text, from: offset)
      }
    case (.indexed(let column), .instant):
      chunk = { row, _ in table.instant(row, column).map { SortChunk($0.seconds) } }
    case (.indexed(let column), .code(let list)):
      let ranks = CodeRanks(context.codes[list])
      chunk = { row, _ in ranks.rank(table.textBytes(row, column)).map { SortChunk($0) } }
    case (.derived(let derived), .integer):
      let number = derived.number(context)
      chunk = { row, _ in number(row).map { SortChunk($0) } }
    case (.derived(.level), _):
      chunk = { row, _ in context.caseIndex.level(row).map { SortChunk(-Int($0.rawValue)) } }
    case (.derived(.nextDue), _):
      chunk = { row, _ in context.caseIndex.nextDue(row).map { SortChunk($0.seconds) } }
    case (.derived(.highestLevel), _):
      let level = context.highestLevel(queryField.record)
      chunk = { row, _ in level(row).map { SortChunk(-Int($0.rawValue)) } }
    default:
      let value = queryField.reader(context)
      chunk = { row, offset in
        value(row).flatMap { Self.chunk($0, offset, queryField, context) }
      }
    }
  }

  private static func chunk(
    _ value: FieldValue,
    _ offset: Int,
    _ queryField: QueryField,
    _ context: QueryContext
  ) -> SortChunk? {
    switch value {
    case .integer(let number): return SortChunk(number)
    case .decimal(let number): return SortChunk(number)
    case .amount(let amount): return SortChunk(amount.millionths)
    case .flag(let flag): return SortChunk(flag ? 1 : 0)
    case .day(let day): return SortChunk(day.firstDay)
    case .instant(let instant): return SortChunk(instant.seconds)
    case .code(let code):
      let list = context.codes[queryField.kind.codeList ?? ""]
      return SortChunk(list.rank(of: code) ?? list.entries.count)
    case .link(let id): return text(context.title(id), offset)
    default: return text(context.words.text(value, queryField.kind), offset)
    }
  }

  private static func text(_ text: String, _ offset: Int) -> SortChunk? {
    var copy = text
    return copy.withUTF8 { SortChunk(UnsafeRawBufferPointer($0), from: offset) }
  }
}

/// The positions of codes in their list, by their bytes.
struct CodeRanks {
  private let codes: [[UInt8]]

  init(_ list: CodeList) { codes = list.entries.map { Array($0.code.text.utf8) } }

  /// The position in the list; after all others for an unknown code, nil for no code.
  func rank(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !bytes.isEmpty else { return nil }
    return codes.firstIndex { bytes.equals($0) } ?? codes.count
  }
}
