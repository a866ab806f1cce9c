import CaseModel
import StrictJSON

/// The greatest reserved number of each kind.
///
/// A new record must get a greater one.
struct ReservedNumbers: Hashable, Sendable {
  private var numbers: [RecordKind: UInt32] = [:]

  /// The most that a number read from damaged data may exceed all others.
  static let mostSkipped: UInt32 = 10_000

  init() {}

  /// Reads the output of `json`.
  init(_ json: JSON?) {
    for kind in RecordKind.allCases {
      let number = json?[kind.name]?.intValue.map { UInt32(clamping: $0) }
      if let number { reserve(number, kind) }
    }
  }

  subscript(kind: RecordKind) -> UInt32 { numbers[kind] ?? 0 }

  mutating func reserve(_ number: UInt32, _ kind: RecordKind) {
    if number > self[kind] { numbers[kind] = min(number, RecordID.greatestNumber) }
  }

  mutating func add(_ other: ReservedNumbers) {
    for (kind, number) in other.numbers { reserve(number, kind) }
  }

  /// `{"victim":572}`; nil if nothing is reserved.
  var json: JSON? {
    guard !numbers.isEmpty else { return nil }
    return .object(
      RecordKind.allCases.compactMap { kind in
        numbers[kind].map { JSONMember(key: kind.name, value: .number(JSONNumber(Int($0)))) }
      }
    )
  }
}
