/// The reference lists as JSON text, one constant for each file of `Data/Reference`.
package enum ReferenceText {}
