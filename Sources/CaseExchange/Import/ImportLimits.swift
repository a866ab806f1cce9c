/// How much of a file an import accepts before it refuses it.
package enum ImportLimits {
  /// Bytes of the file as it lies on the disk: 5,000 cases of 40 columns take about 3 MB.
  package static let bytes = 16 << 20
  /// Columns of a table; spreadsheets of offices have 10 to 60.
  package static let columns = 512
  /// Rows of a table, the heading among them.
  package static let rows = 100_000
  /// Characters of one cell, as many as Excel can hold.
  package static let cellCharacters = 32_767
}
