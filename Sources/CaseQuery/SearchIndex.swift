/// stub
package struct SearchIndex: Sendable {}
