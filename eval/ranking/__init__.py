"""Each ranking alone and all together, on questions of three kinds."""
