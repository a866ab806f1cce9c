extension Int {
  /// The number with an English noun that takes an s where there are several: `1 row`, `2 rows`.
  package func counting(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
