extension Int {
  /// The number with an English noun, which gets an s unless the number is 1: `1 row`, `2 rows`.
  package func counting(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
