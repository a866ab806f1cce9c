/// The folded texts of all records, ready to be searched.
package struct SearchIndex: Sendable {}
