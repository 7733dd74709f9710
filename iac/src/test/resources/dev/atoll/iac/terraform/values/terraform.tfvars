given = "from tfvars"
