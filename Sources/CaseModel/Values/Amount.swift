import StrictJSON

/// An amount of money, exact to the millionth: no written digit is rounded.
package struct Amount: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// Never negative.
  package let millionths: Int

  /// The greatest amount: 1,000,000,000,000.
  package static let most: Amount = 1_000_000_000_000
  private static let one = 1_000_000
  private static let decimals = 6

  package init(integerLiteral whole: Int) { self.init(millionths: 0, whole: whole) }

  /// A whole amount; nil if it is negative or too great.
  package init?(_ whole: Int) {
    guard 0...Self.most.whole ~= whole else { return nil }
    self.init(millionths: 0, whole: whole)
  }

  /// An amount in millionths; nil if it is negative or too great.
  package init?(millionths: Int) {
    guard 0...Self.most.millionths ~= millionths else { return nil }
    self.init(millionths: millionths, whole: 0)
  }

  private init(millionths: Int, whole: Int) {
    self.millionths = millionths &+ whole &* Self.one
  }

  /// Reads `2500`, `2500.5` or `2500.50`; nil for anything else, and for more than six decimals.
  package init?(text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.count == 2 ? parts[1].utf8.count : 0
    guard parts.count <= 2, digits <= Self.decimals, parts.count == 1 || digits > 0,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      (1...13).contains(parts[0].utf8.count), let whole = Int(parts[0]),
      whole <= Self.most.whole
    else { return nil }
    let fraction = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    var unit = Self.one
    for _ in 0..<digits { unit /= 10 }
    self.init(millionths: whole &* Self.one &+ fraction &* unit)
  }

  package var whole: Int { millionths / Self.one }

  /// The number of decimals, without zeros at the end.
  package var decimals: Int { fraction.utf8.count }

  private var fraction: String {
    let rest = millionths % Self.one
    guard rest > 0 else { return "" }
    let digits = String(Self.one + rest).dropFirst()
    return String(digits[...(digits.lastIndex { $0 != "0" } ?? digits.startIndex)])
  }

  /// In file format: `2500`, `2500.5`.
  package var text: String { decimals == 0 ? "\(whole)" : "\(whole).\(fraction)" }

  /// In file format, as a JSON number.
  var json: JSON {
    decimals == 0
      ? .number(JSONNumber(whole)) : JSONNumber(text: text).map { .number($0) } ?? .null
  }

  /// Formatted for people: `6,000,000`, `2500.50`; digits in groups of three from five digits on.
  package var grouped: String {
    let cents = decimals == 1 ? fraction + "0" : fraction
    return FieldText.grouped(whole) + (cents.isEmpty ? "" : "." + cents)
  }

  package static func < (a: Amount, b: Amount) -> Bool { a.millionths < b.millionths }

  /// The most decimals of amounts in a currency: two for cents, six for the token USDT.
  package static func decimals(of currency: Code?) -> Int { currency == "USDT" ? 6 : 2 }
}
